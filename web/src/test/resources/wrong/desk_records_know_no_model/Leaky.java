package com.completebytepos.selling;

import com.completebytepos.selling.model.Sale;
import java.util.List;

public record Leaky(List<Sale> sales) {
}
