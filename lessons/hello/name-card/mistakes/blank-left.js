// triggers: check no-blanks, hint words-missing
console.log("====================");
console.log("Name: Hodan");
console.log("I speak: Somali, English");
console.log("I like: ___");
console.log("====================");
