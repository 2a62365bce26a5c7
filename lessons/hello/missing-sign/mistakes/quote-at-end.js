// triggers: check no-error, hint quote-at-end
console.log("Good morning);"
console.log("How are you?");
