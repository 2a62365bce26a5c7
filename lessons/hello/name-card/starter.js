console.log("====================");
console.log("Name: ___");
console.log("I speak: ___");
console.log("I like: ___");
console.log("====================");
