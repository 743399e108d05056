package com.completebytepos.fiscal.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemClassProposalTest {
    private final ItemClassProposal proposal = new ItemClassProposal(letter -> letter.equals("E") ? List.of() : List.of(
            ItemClassProposal.Known.of("10000001", "Live animals"), ItemClassProposal.Known.of("50201706", "Fresh juices"),
            ItemClassProposal.Known.of("50202301", "Bottled water"), ItemClassProposal.Known.of("53131608", "Bath soap")));

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"Mango juices 1 l,-,B,50201706", "Keringet 500 ml,Bottled water,B,50202301", "Soap for the bath,Bottled water,B,53131608",
            "Juices of water,Bottled,B,50202301", "Unga,-,B,10000001", "Unga,Flour,E,1000000000"})
    void theNameCountsTwiceTheCategoryOnceAndWithoutAWordTheFirstClassStands(String goods, String category, String letter, String expected) {
        assertEquals(expected, proposal.of(goods, category, letter));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"KG,KG", "EA,NO", "-,NO", "LITRE,NO", "L,NO", "M,NO", "M2,M2", "M3,M3", "DZ,DZ"})
    void unitsKraCannotWriteIntoACodeArePieces(String unit, String expected) {
        assertEquals(expected, ItemClassProposal.unitOf(unit));
    }
}
