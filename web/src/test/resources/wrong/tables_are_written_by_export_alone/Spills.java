package com.completebytepos.web.selling;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

public class Spills {
    void sales(Appendable out) throws IOException { new CSVPrinter(out, CSVFormat.RFC4180).printRecord("=1+1"); }
}
