// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QClipboard>

#include <array>
#include <functional>

class QTimer;

namespace hometray {

/// Everything that is copied in this program, by whatever means: a button, Ctrl+C, a context menu,
/// a list, and the mouse's selection (the X11 PRIMARY). As soon as it is on the clipboard it is
/// replaced by the plain text with a mark that clipboard managers keep nothing of it; after a
/// minute, at the lock and at the end of the program it is taken off again, unless something else
/// was copied meanwhile. What is copied out of a place where nobody can type leaves only as it may;
/// who asked before calls `copy`. One for the application, which owns it. GUI thread.
class SecretClipboard : public QObject {
    Q_OBJECT
public:
    static constexpr int keptSeconds = 60;

    /// Made by the first call; from then on nothing is copied unmarked.
    static SecretClipboard &instance();

    void copy(const QString &text);
    /// What may leave of a text.
    void setMayLeave(std::function<QString(const QString &text)> mayLeave)
    {
        m_mayLeave = std::move(mayLeave);
    }
    /// Takes clipboard and selection off now, where they still hold our text.
    void takeBack();

Q_SIGNALS:
    /// Something of what a person copied was left out.
    void leftOut();

private:
    /// What of ours is, as far as is known, in the one or the other.
    struct Copied {
        QByteArray fingerprint; ///< of the text, under a key of this run; empty: nothing
        QTimer *left = nullptr;
    };

    explicit SecretClipboard(QObject *parent);
    void changed(QClipboard::Mode mode);
    void put(const QString &text, QClipboard::Mode mode);
    void takeBack(QClipboard::Mode mode);
    [[nodiscard]] Copied &copied(QClipboard::Mode mode);
    [[nodiscard]] QByteArray fingerprint(const QString &text) const;

    std::function<QString(const QString &text)> m_mayLeave;
    QByteArray m_key;
    std::array<Copied, 2> m_copied;
    bool m_putting = false;
};

} // namespace hometray
