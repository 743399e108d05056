package com.completebytepos.web.selling;

import com.completebytepos.web.identity.LanguageView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The words of {@link SaleWords} for every page, in the language of the page. */
@Named
@RequestScoped
public class WordsView {
    @Inject LanguageView language;

    public String word(String kind, String code) {
        return SaleWords.word(language.getLocale(), kind, code);
    }

    public String words(String kind, String codes) {
        return SaleWords.words(language.getLocale(), kind, codes);
    }

    public String list(java.util.Collection<String> words) {
        return String.join(", ", words);
    }
}
