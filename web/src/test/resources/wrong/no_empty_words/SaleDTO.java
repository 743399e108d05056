package com.completebytepos.selling;

public class SaleDTO {
}
