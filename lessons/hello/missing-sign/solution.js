console.log("Good morning");
console.log("How are you?");
