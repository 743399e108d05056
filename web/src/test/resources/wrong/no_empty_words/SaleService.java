package com.completebytepos.selling;

public class SaleService {
}
