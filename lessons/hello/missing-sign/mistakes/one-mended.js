// triggers: check no-error, hint look-at-line-2
console.log("Good morning");
console.log("How are you?";
