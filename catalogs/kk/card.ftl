# What stands on cards of figures.
card-accessed = Қаралған күні: { $date }
