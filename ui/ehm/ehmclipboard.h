// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace hometray {

/// Puts texts of a family on the clipboard for a short while: they are marked as not to be kept
/// where the desktop knows such a mark, and taken off again after a minute, unless something else
/// was copied meanwhile. GUI thread.
class EhmClipboard : public QObject {
    Q_OBJECT
public:
    static constexpr int keptSeconds = 60;

    explicit EhmClipboard(QObject *parent = nullptr);
    ~EhmClipboard() override;

    void copy(const QString &text);
    /// Takes it off now, if it is still ours.
    void takeBack();

private:
    QString m_text;
    QTimer m_kept;
};

} // namespace hometray
