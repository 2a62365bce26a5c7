// triggers: check three-lines, hint more-lines
console.log("Bonjour", "Hello", "سلام");
// Add two more greetings, in any language.
