// triggers: check in-order, hint not-sorted
console.log("2. Put the tea in the pot.");
console.log("1. Boil the water.");
console.log("3. Wait five minutes.");
console.log("4. Pour the tea.");
