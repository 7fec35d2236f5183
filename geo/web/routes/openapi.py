"""The description of the interface (OpenAPI 3.1), made of the definitions that the routes are made of."""

from collections.abc import Sequence
from typing import Any

from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views.words import words
from geo.web.routes.operations import Operation
from geo.web.routes.parameters import Parameter
from geo.web.routes.problems import MEDIA_TYPE

Document = dict[str, Any]
PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}
REFUSALS = {
    "400": "A parameter is not known or does not fit; `detail` says which and why",
    "404": "There is no such thing",
    "429": "Too many requests at once; Retry-After says when to ask again",
    "503": "The data are being mended",
}
ANSWERS = {"200": "The answer", "304": "The client holds this already (If-None-Match)"}
PART = "The bytes of the answer that Range asks for"
NO_PART = "The answer has no bytes in this range; Content-Range says how many it has"


def describe(operations: Sequence[Operation], atlas: Atlas, root: str) -> Document:
    """Describe all operations as served from `root`."""
    w = words(Language.EN)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": w("app-title"),
            "description": w("api-lede"),
            "version": "1.0.0",
            "x-data-version": atlas.version,
        },
        "servers": [{"url": root}],
        "paths": {f"/{operation.path}": {"get": _operation(operation, atlas)} for operation in operations},
        "components": {
            "schemas": {"problem": PROBLEM},
            "responses": {
                f"refused-{status}": {
                    "description": says,
                    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/problem"}}},
                }
                for status, says in REFUSALS.items()
            },
        },
    }


def _operation(operation: Operation, atlas: Atlas) -> Document:
    w = words(Language.EN)
    content = {media_type: {"schema": _content(media_type)} for media_type in operation.media_types}
    parameters = [
        *(_parameter(each, "path", atlas) for each in operation.parts),
        *(_parameter(each, "query", atlas) for each in operation.query),
    ]
    refusals = {status: {"$ref": f"#/components/responses/refused-{status}"} for status in REFUSALS}
    return {
        "operationId": operation.id,
        "summary": w(f"api-op-{operation.id}"),
        **({"parameters": parameters} if parameters else {}),
        "responses": {
            "200": {"description": ANSWERS["200"], "content": content},
            "304": {"description": ANSWERS["304"]},
            **(_parts(content) if operation.in_parts else {}),
            **refusals,
        },
    }


def _parts(content: Document) -> Document:
    refusal = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/problem"}}}
    return {
        "206": {"description": PART, "content": content},
        "416": {"description": NO_PART, "content": refusal},
    }


def _content(media_type: str) -> Document:
    return {"type": "object"} if "json" in media_type else {"type": "string"}


def _parameter(each: Parameter, where: str, atlas: Atlas) -> Document:
    schema = each.schema(atlas)
    form = {"style": "form", "explode": False} if schema["type"] == "array" else {}
    required = {"required": True} if where == "path" or each.required else {}
    return {"name": each.name, "in": where, "description": each.says, **required, "schema": schema, **form}
