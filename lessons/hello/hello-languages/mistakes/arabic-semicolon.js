// triggers: check no-error, hint arabic-semicolon
console.log("Bonjour");
// Add two more greetings, in any language.
console.log("سلام")؛
console.log("مرحبا")؛
