// triggers: check no-error, hint small-c
console.log("Bonjour");
// Add two more greetings, in any language.
Console.log("Привіт");
Console.log("Hello");
