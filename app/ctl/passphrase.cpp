// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrase.h"

#include "options.h"
#include "store/passphrasefile.h"

#include <QtCore/QCoreApplication>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

/// The person's terminal even where standard input holds commands, with typing not shown while
/// this lives.
class SilentTerminal {
public:
    SilentTerminal() : m_file(::open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_file < 0 || tcgetattr(m_file, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        // Ctrl-C ends a line here: whoever stops at this question gets a terminal back that shows
        // what is typed.
        silent.c_lflag &= ~static_cast<tcflag_t>(ISIG);
        silent.c_cc[VEOL] = stop;
        m_silent = tcsetattr(m_file, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_silent)
            tcsetattr(m_file, TCSAFLUSH, &m_before);
        if (m_file >= 0)
            ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    [[nodiscard]] bool isThere() const { return m_silent; }
    [[nodiscard]] std::optional<QByteArray> ask(const QString &prompt) const
    {
        const QByteArray shown = (prompt + u": "_s).toUtf8();
        if (::write(m_file, shown.constData(), static_cast<std::size_t>(shown.size())) < 0)
            return std::nullopt;
        QByteArray typed;
        char c = '\0';
        while (::read(m_file, &c, 1) == 1 && c != '\n') {
            if (c == stop)
                return std::nullopt;
            typed.append(c);
        }
        return typed;
    }

private:
    static constexpr char stop = 3; // Ctrl-C

    int m_file = -1;
    termios m_before{};
    bool m_silent = false;
};

class PassphraseText {
    Q_DECLARE_TR_FUNCTIONS(Passphrase)
};

Expected<QString> askOnTerminal(const QStringList &prompts)
{
    const SilentTerminal terminal;
    if (!terminal.isThere())
        return usage(
            PassphraseText::tr("There is no terminal to ask for the passphrase on; name a file "
                               "with --passphrase-file."));
    QStringList answers;
    for (const QString &prompt : prompts) {
        const auto answer = terminal.ask(prompt);
        if (!answer)
            return failure(ErrorCode::Interrupted);
        const auto text = passphraseOf(*answer, PassphraseText::tr("the terminal"));
        if (!text)
            return text;
        answers.append(*text);
    }
    if (answers.first() != answers.last())
        return usage(PassphraseText::tr("The two passphrases differ."));
    return answers.first();
}

/// One that a file was made for and not filled is not a wrong one.
Expected<QString> writtenIn(const QString &file)
{
    auto passphrase = passphraseIn(file);
    if (passphrase && passphrase->trimmed().isEmpty())
        return failure(ErrorCode::PassphraseEmpty,
            {{u"file"_s, file == u"-" ? PassphraseText::tr("standard input") : file}});
    return passphrase;
}

} // namespace

Expected<QString> askPassphrase(const QString &file, const QString &prompt)
{
    return file.isEmpty() ? askOnTerminal({prompt}) : writtenIn(file);
}

Expected<QString> askNewPassphrase(const QString &file)
{
    auto typed = file.isEmpty() ? askOnTerminal(
                     {PassphraseText::tr("New passphrase"), PassphraseText::tr("The same again")})
                                : writtenIn(file);
    if (typed && typed->isEmpty())
        return failure(ErrorCode::PassphraseEmpty);
    return typed;
}

} // namespace hometray::ctl
