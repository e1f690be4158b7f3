list = { LIST($items) }
availability-now-and-soon = اللغات المتاحة: { LIST($now) }؛ وقريبًا: { LIST($soon) }
availability-now = اللغات المتاحة: { LIST($now) }
availability-soon = قريبًا: { LIST($soon) }
availability-none = غير متاح بعد
availability-dated = { $language } ({ DATETIME($date) })
pdf-heading-numbered = دراسة حالة { $number }
pdf-heading = دراسة حالة
pdf-fact-country = البلد
pdf-fact-theme =
    { PLURAL($count) ->
        [zero] الموضوعات
        [one] الموضوع
        [two] الموضوعان
        [few] الموضوعات
        [many] الموضوعات
       *[other] الموضوعات
    }
pdf-fact-keywords = الكلمات المفتاحية
pdf-fact-sdgs = أهداف التنمية المستدامة
pdf-fact-partners = الشركاء
pdf-sdg = { $number }. { $name }
pdf-partner = { $name } ({ $role })
pdf-colophon-authors =
    { PLURAL($count) ->
        [zero] المؤلفون
        [one] المؤلف
        [two] المؤلفان
        [few] المؤلفون
        [many] المؤلفون
       *[other] المؤلفون
    }
pdf-colophon-translators = الترجمة
pdf-colophon-reviewers = المراجعة
pdf-colophon-date = تاريخ النشر
pdf-colophon-version = الإصدار
pdf-colophon-languages = اللغات
pdf-colophon-citation = كيفية الاستشهاد
pdf-colophon-licence = الترخيص
pdf-colophon-project = المشروع
pdf-colophon-profile = الملف القطري
pdf-date = { DATETIME($date) }
pdf-translated-from = مترجم من { $language }
citation = { LIST($authors) } ({ $year }). { $title }. { $series }. { $imprint }
citation-anonymous = { $title } ({ $year }). { $series }. { $imprint }
citation-series = { $series }، رقم { $number }
citation-imprint-place = { $place }: { $publisher }.
citation-imprint = { $publisher }.
citation-undated = د.ت.
pdf-label-page = الصفحة { $page } من { $total }
pdf-label-contents = المحتويات
pdf-label-summary = الملخص
pdf-label-facts = نظرة سريعة
pdf-label-colophon = عن هذه الطبعة
pdf-label-figure = الشكل
pdf-label-table = الجدول
pdf-label-note = ملاحظة
pdf-label-tip = معلومة مفيدة
pdf-label-important = الرسالة الأساسية
pdf-label-warning = تحذير
pdf-label-caution = تنبيه
pdf-label-placeholder = الصورة غير متاحة
pdf-label-languages = اللغات
pdf-label-online = على الشبكة
pdf-language-this = هذه الطبعة
pdf-language-available = متاح
pdf-language-soon = قريبًا
pdf-language-dated = قريبًا ({ DATETIME($date) })
pdf-code-alt = رمز يقود إلى { $address }
pdf-references = المراجع
pdf-reference = { $label } { $number }
