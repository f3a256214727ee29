// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialog.h"
#include "workspace/views.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hometray {

class Frame;

/// Something half written, in words.
struct HalfWritten {
    FormDraft draft;
    QString title; ///< "Write a case note"
    QString about; ///< "Okafor family"; empty without one
};

/// Everything of this store that is half written and can be gone on with, the latest first. Not in
/// the meeting view, which names no other family.
[[nodiscard]] QList<HalfWritten> halfWritten(Frame &frame);
/// "“Plan a TAF” for the Okafor family"
[[nodiscard]] QString inWords(const HalfWritten &one);

/// A line that says how much is half written and leads to it; hidden while nothing is.
class HalfWrittenLine : public QWidget {
    Q_OBJECT
public:
    HalfWrittenLine(Frame &frame, QWidget *parent);
    void showThem();

private:
    Frame &m_frame;
    QLabel *m_text;
    QPushButton *m_open;
};

/// Lists what is half written, each with a button to go on with it.
class HalfWrittenDialog : public Dialog {
    Q_OBJECT
public:
    HalfWrittenDialog(Frame &frame, QWidget *parent);

private:
    void addRow(QVBoxLayout *column, const HalfWritten &one, int number);

    Frame &m_frame;
};

/// Goes on with the only thing that is half written, or lists them all.
void goOnWriting(Frame &frame, QWidget *window);

} // namespace hometray
