// triggers: check first-line, hint printed-quotes
console.log("“Good morning”");
console.log("How are you?");
