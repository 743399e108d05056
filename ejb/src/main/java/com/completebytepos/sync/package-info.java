/**
 * Tills and server telling each other: signed commands up, changes down. docs/till-protocol.md is its contract.
 * Not: what a command means; it is handed to the desk it belongs to.
 * Front desk: SyncDoor, Changes, Pulse, SyncReports, TillStates, Attention. May call selling, stock, fiscal, catalogue, branches, pricing, identity. Decisions: ADR 0013.
 */
package com.completebytepos.sync;
