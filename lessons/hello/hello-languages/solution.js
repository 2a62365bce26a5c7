console.log("Bonjour");
// Add two more greetings, in any language.
console.log("Hello");
console.log("سلام");
