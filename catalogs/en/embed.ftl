# Maps and charts of the Atlas in a frame on other pages.
embed-button = Embed
embed-text = Put this code into the HTML of your page: it shows what you see now, in this language, with the source and a link back.
embed-back = Open in the Atlas of monotowns
embed-none = There is nothing to show: this choice has no values.
