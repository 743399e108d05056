package com.completebytepos.cash;

import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Fired inside the transaction of a document that gives back what was bought on account, and is no return: a deposit. The debt of {@code saleId} is less by {@code amount}; who
 * keeps debts adds to the findings what does not fit.
 */
public record DebtEased(UUID documentId, UUID saleId, UUID customerId, Money amount, String number, UUID branchId, Instant at, List<Finding> findings) {
}
