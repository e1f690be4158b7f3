typography-ar01 = علامات تنصيص مستقيمة
typography-ar02 = فاصلة لاتينية في نص عربي
typography-ar03 = علامة استفهام لاتينية في نص عربي
typography-ar04 = فاصلة منقوطة لاتينية في نص عربي
