# What stands on cards of figures.
card-accessed = Алынған күні { $date }
card-note = Ескертпе
