# What frames every page.
app-title = Atlas of Kazakhstan’s monotowns
app-about = Towns, transport corridors, industrial zones and official statistics on one map. Every number has its source.
app-language = Language
app-page-map = Map
app-page-trends = Compare
app-page-groups = Groups
app-page-diversity = Diversification
app-page-coverage = Data coverage
app-page-town = Town page
app-page-sites = Site finder
app-page-corridors = Corridors
app-page-indicator = Indicator
app-page-sources = Sources
app-page-changes = Changes to the data
app-page-search = Search
app-section-towns = Towns
app-section-investor = For investors
app-section-data = Data
app-page-about = About the data
app-address-mended = The address was not fully understood. The nearest valid view is shown.
app-mended = { $parameter } = “{ $said }”: showing { $shown }
app-mended-search = Search the Atlas for “{ $said }”
app-ignored = { $parameter } = “{ $said }”: there is no such parameter, it was ignored
app-unknown = { $parameter } = “{ $said }”: there is no such id, nothing is chosen
app-misplaced = { $parameter } = “{ $said }”: there is no such place on the map, all of Kazakhstan is shown
app-data-broken =
    { $count ->
        [one] The Atlas did not open: the data has { $count } error. Correct the row named below and reload the page.
       *[other] The Atlas did not open: the data has { $count } errors. Correct the rows named below and reload the page.
    }
# Before Streamlit's code has come
app-noscript = The Atlas needs JavaScript. Its data are available without it: { $address }.
app-loading = The Atlas is opening
# Said at the start to whoever publishes the Atlas.
public-address-wrong = { $name } is no address: “{ $said }”. It takes the address at which the Atlas is open to all, such as https://atlas.example.kz, without a question mark and what follows it; without the variable the Atlas gives the address in the reader’s browser.
