# Sources and what rests on them.
sources-column-publisher = Publisher
sources-column-title = Title
sources-column-address = Address
sources-column-published = Published
sources-column-accessed = Accessed
sources-column-licence = Terms
sources-column-rests = What is based on it
sources-column-state = State
sources-column-workbook = File of the publisher
sources-column-note = Note
sources-column-id = Identifier
sources-column-values = Values
sources-column-towns = Towns
sources-column-series = Series
sources-title = Sources
sources-text = Every publication that a value, a fact or a line on the map is based on. Addresses that could be read only as a copy, or not at all, are marked.
sources-search = Search sources
    .placeholder = Words of the publisher, the title or the address
sources-all = All sources
sources-count =
    { $count ->
        [one] { $count_said } source, { $away } of it read as a copy or not found at its own address.
       *[other] { $count_said } sources, { $away } of them read as a copy or not found at their own address.
    }
sources-none = No source contains these words. Try fewer words.
sources-rows = { $table }: { $rows }
sources-layer = map layer “{ $layer }”
sources-rests-nothing = nothing in the tables; it was read for a method or a check
sources-undated = date of publication unknown
sources-licence-unstated = not stated
sources-licence-package = { $name } (package)
sources-licence-data = data: { $name }
sources-licence-public-domain = data: public domain
sources-licence-elsewhere = terms of { $name } not stated there
sources-reach-package = package from a software registry
sources-reach-mirror = read in a copy
sources-reach-secondary = retells another publication
sources-reach-missing = the page itself was unavailable
sources-values =
    { $values } { $count ->
        [one] value
       *[other] values
    } for { $years }
everything-title = Everything at once
everything-text = All tables and layers of this version of the data. A file is made when it is first asked for; that may take some seconds.
everything-package = Data package (ZIP, CSV and GeoJSON)
everything-geopackage = GeoPackage with styles for QGIS
everything-workbook = Workbook for Excel (XLSX)
everything-csv = The CSV files are UTF-8 without a byte order mark (BOM), with commas and decimal points: Python, R and GDAL read them so without errors. When they are opened by a double click, Excel garbles Cyrillic letters; for Excel use the workbook (XLSX), or open a CSV by Data → From Text/CSV with the file origin 65001: Unicode (UTF-8). The columns of each table are described in datapackage.json.
everything-geopackage-readme = In the layers of the GeoPackage, rows whose location is unknown have no geometry; the terms of the sources are in its table sources.
everything-licence = The licence of each layer is in LICENSES.md; the terms of each source are in the table of sources.
