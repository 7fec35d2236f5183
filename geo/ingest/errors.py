"""What can be wrong with a file that was handed in. The text is a message of the catalogs."""


class IngestError(Exception):
    """A file or folder that can't be read as what it should be.

    Attributes
    ----------
    message:
        Id of a message in catalogs/<language>/ingest.ftl.
    arguments:
        Its variables, all strings.
    """

    def __init__(self, message: str, **arguments: str) -> None:
        super().__init__(message, arguments)
        self.message = message
        self.arguments = arguments
