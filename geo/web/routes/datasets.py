"""Datasets described for search engines of data."""

from geo.exports import datasets
from geo.web.routes import leaflets
from geo.web.routes.answers import HTML, JSONLD, Answer, Asked
from geo.web.routes.operations import Operation
from geo.web.routes.parameters import one_of

DATASET = one_of("dataset", "Dataset: a collection or an indicator", datasets.ids)


def catalogue(asked: Asked) -> Answer:
    """Describe the catalogue."""
    return Answer(datasets.catalogue(asked.atlas, root=asked.root, home=asked.home), JSONLD)


def dataset(asked: Asked) -> Answer:
    """Describe one dataset."""
    name = asked.values["dataset"]
    return Answer(datasets.dataset(asked.atlas, name, root=asked.root, home=asked.home), JSONLD)


OPERATIONS = (
    Operation("catalogue", "datasets.jsonld", catalogue, (JSONLD,)),
    Operation("dataset", "datasets/{dataset}.jsonld", dataset, (JSONLD,), (DATASET,)),
    Operation("catalogue_page", "datasets.html", leaflets.catalogue, (HTML,)),
    Operation("dataset_page", "datasets/{dataset}.html", leaflets.dataset, (HTML,), (DATASET,)),
)
