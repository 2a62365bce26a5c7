// triggers: check no-error, hint odd-letter
console.log("1. Boil the water.");
console.log("2. Put the tea in the pot.");
Console.log("3. Wait five minutes.");
console.log("4. Pour the tea.");
