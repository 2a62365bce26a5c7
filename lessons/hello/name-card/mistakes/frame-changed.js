// triggers: check frame, hint same-frame
console.log("********************");
console.log("Name: Hodan");
console.log("I speak: Somali, English");
console.log("I like: maps, tea");
console.log("====================");
