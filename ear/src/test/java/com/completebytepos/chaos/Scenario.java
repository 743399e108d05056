package com.completebytepos.chaos;

import com.completebytepos.launch.MortalStack;
import java.util.Random;

/** A stretch of bad luck with a claim that must hold afterwards. */
interface Scenario {

    /** @param luck seeded, so that a run can be had again @throws AssertionError when what was promised did not hold */
    void run(MortalStack stack, Random luck) throws Exception;
}
