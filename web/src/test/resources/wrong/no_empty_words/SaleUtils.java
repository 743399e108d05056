package com.completebytepos.selling;

public class SaleUtils {
}
