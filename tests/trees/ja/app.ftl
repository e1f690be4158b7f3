-brand = Riverbank
-team = { -brand }チーム
cancel = 取り消し
save = 保存
close = 閉じる
    .title = ウィンドウを閉じる
menu =
    .label = メニュー
    .accesskey = M
hello = こんにちは、{ $name }さん
files = { -brand }に{ NUMBER($count) }個のファイルを保存しました。
saved = { DATETIME($date, month: "long", day: "numeric") }に{ $user }が保存しました。
progress = { NUMBER($share, style: "percent", maximumFractionDigits: 1) }完了
joined =
    { $gender ->
        [male] 彼は{ -team }に参加しました。
        [female] 彼女は{ -team }に参加しました。
       *[other] { -team }に参加しました。
    }
rank = { $rank }位
terms = <strong>{ -brand }</strong>の<a href="https://example.org/ja/terms">規約</a>をお読みください。
limit = 画像は１５００ピクセル、2.5メガバイトまで、2027年まで。
contact = 30日以内に help@example.org へご連絡ください。
compare = 短い &lt; 長い
see = { menu.label }と{ close.title }を参照
