// triggers: check own-words
console.log("====================");
console.log("Name: Hodan");
console.log("I speak:");
console.log("I like: maps, tea");
console.log("====================");
