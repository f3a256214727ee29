// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/situation.h"
#include "ui/history/historymodel.h"
#include "ui/history/recordtext.h"
#include "ui/widgets/card.h"
#include "workflow/command.h"

#include <QtCore/QPointer>
#include <QtWidgets/QPushButton>

namespace hometray {

class CorrectionBox;
class Frame;
class LongText;
class TypingSession;

/// Something that can be done about a change, and what is said of it then.
struct HistoryDeed {
    Command command;
    QString done; ///< "Corrected."
    bool undoes = false; ///< it makes undone what was done, rather than done
};

/// One change: what it said, and what can be done about it. Each of these says first what it means;
/// erasing asks twice.
class HistoryDetail : public Card {
    Q_OBJECT
public:
    explicit HistoryDetail(Frame &frame, QWidget *parent = nullptr);

    /// Ids of what is typed here, as drafts have them; the subject is the entry.
    static constexpr auto correctionId = "history.correct";
    static constexpr auto undoingId = "history.takeBack";
    static constexpr auto erasureId = "history.erase";

    void setRow(const HistoryModel &model, const HistoryRow &row, const RecordPtr &record,
        const Situation &situation);
    /// Keeps what is typed and forgets the entry.
    void clear();
    /// Gives the keyboard to what is half typed about this entry, where it stopped; to what was
    /// typed and can no longer be saved, where something became of the entry meanwhile. False when
    /// nothing is.
    bool goOn();
    [[nodiscard]] EntryId entry() const { return m_row.id; }
    /// A box is open in which something is typed about it.
    [[nodiscard]] bool isTyping() const { return m_session; }
    /// What was asked for about an entry is done: what was typed for it is dropped, and the box
    /// closed.
    void actionDone(const EntryId &entry);

Q_SIGNALS:
    /// The box that had the keyboard is closed.
    void left();
    /// To the entry that the chosen one corrects or undoes.
    void entryWanted(const hometray::EntryId &entry);
    /// `back` is what makes it as it was before; nothing where nothing can.
    void deedChosen(
        const hometray::HistoryDeed &deed, const std::optional<hometray::HistoryDeed> &back);

private:
    void showWhatItSaid();
    void showLine(const RecordLine &line);
    void showButtons();
    void beginAction(const QString &heading, const QString &meaning);
    void endAction();
    void closeBox();
    /// From here on what is typed is kept as `id`; a draft of it is shown.
    void keepTyped(const char *id, LongText *reason, CorrectionBox *box = nullptr);
    /// Opens what was half typed about this entry.
    void openHalfTyped();
    void showStranded(const FormDraft &draft);
    /// The keyboard to the field that was typed into last, or where the open box begins.
    void takeKeyboard();
    void correct();
    void undo();
    void redo();
    void erase();
    [[nodiscard]] HistoryDeed undoing(const QString &reason) const;
    [[nodiscard]] HistoryDeed redoing(const QString &reason) const;
    void askAgain(const QString &reason);
    void addEnd(const QString &verb, const char *kind, const std::function<void()> &then);
    [[nodiscard]] LongText *addReason(const QString &label);

    Frame &m_frame;
    HistoryRow m_row;
    bool m_undone = false;
    struct Can {
        bool change = false; ///< correct or undo
        bool redo = false;
        bool erase = false;
        friend bool operator==(const Can &, const Can &) = default;
    };
    [[nodiscard]] Can whatCanBeDone() const;
    Can m_can;
    QList<RecordLine> m_lines; ///< what it said, and what stood there before
    QString m_title;
    QString m_who;
    PillText m_standing;
    RecordPtr m_record;
    Situation m_situation; ///< of the workspace; set with a row
    QVBoxLayout *m_said;
    QVBoxLayout *m_action;
    TypingSession *m_session = nullptr; ///< of the box that is open
    QPointer<QWidget> m_begins; ///< where the keyboard begins in it
    QPointer<QPushButton> m_leave; ///< leaves it as it is
};

} // namespace hometray
