status-column-study = الدراسة
status-column-words = الكلمات
status-original = الأصل
status-complete = محدّث
status-unconfirmed = غير مؤكد
status-record = سجل فقط
status-planned = مقرر
status-summary =
    { PLURAL($studies) ->
        [zero] لا دراسات
        [one] دراسة واحدة
        [two] دراستان
        [few] { NUMBER($studies) } دراسات
        [many] { NUMBER($studies) } دراسة
       *[other] { NUMBER($studies) } دراسة
    }: توجد { NUMBER($editions) } من { NUMBER($possible) } طبعات.
status-next-none = لا ينقص شيء.
