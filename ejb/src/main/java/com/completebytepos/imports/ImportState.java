package com.completebytepos.imports;

/** How far an import is. */
public enum ImportState { UPLOADED, CHECKED, RUNNING, DONE, FAILED }
