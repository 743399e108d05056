/* Swahili for the components of PrimeFaces, which has none of its own. Same words as messages_sw.properties. */
if (window.PrimeFaces) {
  PrimeFaces.locales['sw'] = {
    accept: 'Ndiyo', reject: 'Hapana', cancel: 'Ghairi', choose: 'Chagua', clear: 'Futa', apply: 'Onyesha', today: 'Leo', now: 'Sasa', upload: 'Pakia', filter: 'Chuja',
    chooseDate: 'Chagua siku', chooseMonth: 'Chagua mwezi', chooseYear: 'Chagua mwaka', dateFormat: 'yy-mm-dd', firstDayOfWeek: 1, weekHeader: 'Wk',
    dayNames: ['Jumapili', 'Jumatatu', 'Jumanne', 'Jumatano', 'Alhamisi', 'Ijumaa', 'Jumamosi'],
    dayNamesShort: ['J2', 'J3', 'J4', 'J5', 'Alh', 'Ij', 'J1'], dayNamesMin: ['J2', 'J3', 'J4', 'J5', 'Al', 'Ij', 'J1'],
    monthNames: ['Januari', 'Februari', 'Machi', 'Aprili', 'Mei', 'Juni', 'Julai', 'Agosti', 'Septemba', 'Oktoba', 'Novemba', 'Desemba'],
    monthNamesShort: ['Jan', 'Feb', 'Mac', 'Apr', 'Mei', 'Jun', 'Jul', 'Ago', 'Sep', 'Okt', 'Nov', 'Des'],
    emptyMessage: 'Hakuna kilichopatikana', emptyFilterMessage: 'Hakuna kilichopatikana', emptySearchMessage: 'Hakuna kilichopatikana', emptySelectionMessage: 'Hakuna kilichochaguliwa',
    nextMonth: 'Mwezi unaofuata', prevMonth: 'Mwezi uliotangulia', nextYear: 'Mwaka unaofuata', prevYear: 'Mwaka uliotangulia',
    passwordPrompt: 'Andika nenosiri', weak: 'Dhaifu', medium: 'La wastani', strong: 'Imara', isRTL: false, yearSuffix: '', showMonthAfterYear: false,
    month: 'Mwezi', week: 'Wiki', day: 'Siku',
    aria: {
      close: 'Funga', next: 'Inayofuata', previous: 'Iliyotangulia', navigation: 'Urambazaji', firstPageLabel: 'Ukurasa wa kwanza', lastPageLabel: 'Ukurasa wa mwisho',
      nextPageLabel: 'Ukurasa unaofuata', prevPageLabel: 'Ukurasa uliotangulia', pageLabel: 'Ukurasa {page}', rowsPerPageLabel: 'Mistari kwa ukurasa',
      selectRow: 'Mstari umechaguliwa', unselectRow: 'Mstari haujachaguliwa', expandRow: 'Mstari umefunguliwa', collapseRow: 'Mstari umefungwa', editRow: 'Hariri mstari',
      saveEdit: 'Hifadhi', cancelEdit: 'Ghairi', passwordShow: 'Onyesha nenosiri', passwordHide: 'Ficha nenosiri',
      'datatable.sort.ASC': 'Panga kuanzia ndogo', 'datatable.sort.DESC': 'Panga kuanzia kubwa', 'datatable.sort.NONE': 'Acha kupanga',
      'messages.ERROR': 'Hitilafu', 'messages.FATAL': 'Hitilafu kubwa', 'messages.INFO': 'Taarifa', 'messages.WARN': 'Onyo'
    }
  };
}
