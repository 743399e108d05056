package com.completebytepos.selling;

/** A shift is open until its drawer is counted or the next one of its till opens. */
public enum ShiftState { OPEN, CLOSED }
