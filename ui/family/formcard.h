// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familyview.h"
#include "ui/frame/formrequest.h"
#include "ui/widgets/card.h"

namespace hometray {

/// A button that opens a form, or copies or prints a text.
struct CardButton {
    QString id; ///< within its card
    QString text; ///< with its mnemonic: "&Close the FFA…"
    FormRequest form;
    QString copy; ///< a text to be copied; then there is no form
    bool first = false; ///< the thing to do here
    QString print = {}; ///< a text to be printed; then there is no form

    friend bool operator==(const CardButton &, const CardButton &) = default;
};

/// One thing of several in a card, with its own buttons: a contact, a request.
struct FormItem {
    QString text;
    QString detail; ///< may be empty
    Sign sign = Sign::None;
    Tone tone = Tone::Neutral;
    QList<CardButton> buttons;

    friend bool operator==(const FormItem &, const FormItem &) = default;
};

/// What is known of one subject, and the forms that change it.
struct FormCardText {
    QString id;
    QString title;
    PillText pill; ///< beside the title; none without text
    QStringList paragraphs; ///< muted
    QList<FactLine> facts;
    QList<FormItem> items;
    QList<CardButton> buttons;

    friend bool operator==(const FormCardText &, const FormCardText &) = default;
};

/// A card with nothing in it yet.
[[nodiscard]] FormCardText emptyCard(const QString &id, const QString &title);

/// Shows a FormCardText. It changes nothing: it says which button was pressed.
class FormCard : public Card {
    Q_OBJECT
public:
    explicit FormCard(const FormCardText &text, QWidget *parent = nullptr);
    [[nodiscard]] const FormCardText &text() const { return m_text; }

Q_SIGNALS:
    void chosen(const hometray::CardButton &button);

private:
    void addButtons(QLayout *to, const QList<CardButton> &buttons, const QString &about);
    void addItem(const FormItem &item);

    FormCardText m_text;
};

} // namespace hometray
