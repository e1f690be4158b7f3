typography-pt01 = aspas retas
typography-pt02 = um espaço antes de um sinal de pontuação
typography-pt03 = falta o espaço inquebrável antes de %
typography-pt04 = um apóstrofo reto
