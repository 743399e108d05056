package com.completebytepos.web.selling;

import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

public class SpillsSheets {
    Workbook sales(OutputStream out) { return new Workbook(out, "sales", "1.0"); }
}
