// triggers: check no-error, hint outside-quotes
console.log("====================");
console.log("Name:" Hodan);
console.log("I speak:" Somali);
console.log("I like: ___");
console.log("====================");
