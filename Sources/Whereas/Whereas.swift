/// What another package imports: everything that the front door, `Site`, takes and gives.
@_exported public import Diagnostics
@_exported public import Publishing
@_exported public import Resolutions
@_exported public import Sites
