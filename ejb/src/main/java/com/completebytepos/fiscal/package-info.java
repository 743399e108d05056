/**
 * What the tax authority is to get: one document per sale, and the work of sending it.
 * Not: the arithmetic of tax (pricing.engine), nor the sale itself (selling).
 * Front desk: Fiscalisation. Listens to {@link com.completebytepos.selling.SaleCompleted}. May call selling, stock, catalogue, branches, work, jobs.
 */
package com.completebytepos.fiscal;
