-- What is looked for at every prompt, code and call is found by an index: a code over all numbers, whose money a row is, how talks went lately, calls about an errand.
ALTER TABLE payment ADD KEY code (code), ADD KEY merged_into (merged_into);
ALTER TABLE payment_attempt ADD KEY at (at);
ALTER TABLE provider_call ADD KEY errand (errand_id);
