/**
 * Plays KRA's eTIMS over HTTP for demo and tests: OSCU direct, integrator gateway and VSCU, each with its own paths, headers, envelopes and strictness.
 * Rooms: door (servlets), wire (envelopes), desk (one class per group of calls), rules (what is refused), world (state in memory), control (switches, faults, log).
 * Everything is in memory, starts from the same seed and is reset by the control API. Not a model of KRA's computing: signatures are hashes.
 */
package com.completebytepos.sandbox.etims;
