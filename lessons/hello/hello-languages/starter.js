console.log("Bonjour");
// Add two more greetings, in any language.
